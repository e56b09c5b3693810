/** The publication.yaml of a new archive: what must be filled in, and what may be, commented in Chinese. */
export const publicationTemplate = String.raw`# 报刊：这份报纸与别的报纸不同的地方。各家报纸共有的（本报讯、新华社电、责任编辑、公告……）程序已经知道，
# 见 src/domain/conventions.ts，这里写的都加在它们后面。只有前两项必填，其余需要哪项，就去掉行首的“# ”照样子写。

# 报名
name: 某某日报

# 报道的地区：全国性报纸写 中国，省报写省名，市报写市名，县报写县名
region: 某某省

# 地区有下辖的市县，并且文章要按它们归类时，把上面一行换成：
# region:
#   name: 某某省
#   prefectures:                              # 只写名字也可以；counties 是它下面的区县
#     - 甲市
#     - { name: 乙市, counties: [丙区, 丁县] }

# supplement: 某某周刊                        # 周刊、专刊名
# weekday: 5                                  # 逢周几出报，1 至 7；日报不写
# founded: 1956                               # 创刊年份
# cn: CN 99-0001                              # 国内统一连续出版物号
# language: zh-Hant-HK                        # 正文的语言，不写是简体中文

# site:
#   title: 某某日报数字报库                   # 网站名，不写就是报名
#   description: 一句话说明这是什么
#   url: https://example.org                  # 网站地址
#   contact: { name: 某某日报社资料室, email: ziliao@example.org }
#   rights: 报纸文字与图片的权利归某某日报社及作者所有。
#   repository: https://example.org/repo      # 收勘误的代码库
#   zoneNoun: 区县                            # zones.yaml 里的单位统称什么
#   uiLanguage: en                            # 网站自己的用语，不写就跟正文一样
# search: { engine: bigram }                  # 一万篇以上的库

# zoneSuffixes: [高新技术产业开发区, 开发区]  # 单位名的结尾，长的在前：名录里没有的靠它发现
# zoneCollectives: [开发区]                   # 市名后面加上它，是统称，不是一个单位

# leadIns:                                    # 电头
#   words: [日报快讯]                         # 整个写出；后面空格、括号或记者
#   patterns:                                 # 里面有地名、日期的；写正则表达式，和印出的一例
#     - { pattern: '日报[\p{Script=Han}]{2,4}专电', example: 日报甲市专电 }
# standingHeads: [灯下漫笔]                   # 栏目
# furniture:                                  # 不属于任何文章的行：报头、页眉、值班、版脚、导读
#   masthead: [{ pattern: '^某某市委机关报', example: 某某市委机关报 }]
#   folio: [{ pattern: '^第\d版\s', example: 第3版 要闻 }]
#   staff: [{ pattern: '^值班/', example: 值班/王波 }]
#   footer: [{ pattern: '^报社地址', example: 报社地址 甲市大街1号 }]
#   teaser: [{ pattern: '^明日请看', example: 明日请看 }]
# bylines:
#   titles: { 特派记者: reporter }            # 人名前的称谓：reporter correspondent intern commentator editor author
#   photographer: [影像]                      # 摄影者名字前后的字
#   provider: [赠图]                          # 供图者名字后的字
# kinds:                                      # 标明体裁的字
#   brief: [一周快览]
#   notice: [悬赏]
#   editorial: [每日一议]
#   photoStory: [镜头]
#   editorNote: [主持人语]
`;
