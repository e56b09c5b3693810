/**
 * The only inline script: applies the reader's remembered theme and text size before the first paint,
 * and says that scripts run, so that controls which need them take their place without a shift.
 */
export const themeScript =
  "(function(d){d.classList.add('js');try{" +
  "var t=localStorage.getItem('theme'),s=localStorage.getItem('size');" +
  'if(t)d.dataset.theme=t;if(s)d.dataset.size=s' +
  '}catch(e){}})(document.documentElement)';
