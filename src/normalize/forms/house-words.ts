/**
 * How any Chinese newspaper calls itself in print; its own name comes from publication.yaml. These
 * words and the two national agencies are conventions of the trade, the same in every paper, so they
 * stay in the code, as do the verbs and marks around names (报道, 文/图) and the words of column heads
 * (时评, 快讯). Names of papers and places never do.
 */
export const HOUSE_WORDS = ['本报', '本刊', '本网'];

/** The agencies whose pictures every newspaper prints, as alternatives of a pattern. */
export const AGENCIES = '新华社|中新社';
