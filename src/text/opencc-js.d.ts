declare module 'opencc-js/t2cn' {
  /** Makes a converter between Chinese scripts: a text in, the converted text out. */
  export function Converter(options: { from: string; to: string }): (text: string) => string;
}
