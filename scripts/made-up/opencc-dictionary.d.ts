declare module 'opencc-js/dict/STPhrases' {
  /** `simplified traditional|simplified traditional|…` */
  const phrases: string;
  export default phrases;
}
