import phrases from 'opencc-js/dict/STPhrases';
import { type Random, seeded } from './random.ts';

/** Words of the trade, most frequent first, as such a newspaper uses them. */
const TRADE =
  '项目 企业 产业 发展 建设 开发区 服务 招商 投资 推进 创新 经济 园区 技术 管理 工作 重点 营商环境 ' +
  '提升 打造 聚焦 质量 转型 升级 落地 签约 开工 投产 机制 改革 资源 能源 制造 智能 数字 集群 链条 ' +
  '平台 要素 保障 审批 政策 人才 金融 市场 主体 绿色 低碳 示范 引领 培育 壮大 优势 特色 合作 对接 ' +
  '调研 会议 负责人 有限公司 亿元 万平方米 同比增长 规上工业 固定资产 标准化厂房 产业链 新材料 ' +
  '装备 医药 农业 食品 光伏 储能 电池 煤化工 碳纤维 铸造 钢铁 物流 跨境 电商 科研 实验室 专利 ' +
  '成果 转化 孵化 基金 贷款 税收 就业 招聘 培训 党建 支部 群众 社区 环境 治理 安全 生产 督导 ' +
  '专班 清单 台账 节点 进度 工期 验收 设备 安装 调试 车间 生产线 订单 出口 品牌 客商 考察 推介';

/** Words of one or two characters that hold sentences together, most frequent first. */
const GRAMMAR =
  '的 和 在 了 为 是 等 对 以 将 与 有 到 全 把 新 从 不 中 上 并 及 更 让 个 一 大 区 市 县 年 月 ' +
  '通过 进行 实现 加快 推动 强化 持续 积极 目前 同时 其中 以及 进一步 有效 全面 全力 形成 围绕 ' +
  '坚持 完善 深化 今年 近日 据了解 下一步 这一 该 我们 他们 已经 正在 可以 能够 按照 依托 根据';

const LATIN = [
  'GW',
  'AI',
  '5G',
  'LED',
  'GDP',
  'N型',
  'A级',
  'PPP',
  'BIM',
  'VOCs',
  'RCEP',
  'ESG',
  '3D',
  'IGBT',
];

/** Draws words so that few are frequent and many are rare, as in print. */
export interface Vocabulary {
  word: (random: Random) => string;
  latin: readonly string[];
}

/** Picks an index of `size` with a probability that falls as `1 / (rank + shift) ** exponent`. */
function zipf(size: number, exponent: number, shift: number): (random: Random) => number {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank++) sums[rank] = sum += 1 / (rank + shift) ** exponent;
  return (random) => {
    const wanted = random.next() * sum;
    let [low, high] = [0, size - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/**
 * A vocabulary of some 48,000 words: the trade and the grammar above, and the phrases of OpenCC's
 * dictionary (opencc-js, Apache-2.0) in a seeded order. How often the rare ones come is set so that
 * the number of distinct character pairs grows with the text as on the real pages:
 * `vocabulary.test.ts` holds the curve.
 */
export function makeVocabulary(seed: number): Vocabulary {
  const random = seeded(seed);
  const listed = phrases
    .split('|')
    .map((pair) => pair.split(' ')[0] ?? '')
    .filter((word) => word.length >= 2 && word.length <= 4);
  for (let i = listed.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const [a = '', b = ''] = [listed[i], listed[j]];
    listed[i] = b;
    listed[j] = a;
  }
  const trade = TRADE.split(' ');
  const grammar = GRAMMAR.split(' ');
  const ofTrade = zipf(trade.length, 0.85, 2);
  const ofGrammar = zipf(grammar.length, 0.9, 1);
  const ofListed = zipf(listed.length, 1, 12);
  return {
    latin: LATIN,
    word: (from) => {
      const kind = from.next();
      if (kind < 0.4) return trade[ofTrade(from)] ?? '';
      if (kind < 0.68) return grammar[ofGrammar(from)] ?? '';
      return listed[ofListed(from)] ?? '';
    },
  };
}
