const loopback = /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])(?::\d+)?$/i;

/**
 * Whether a request names this machine as its host. A page from elsewhere can make a browser ask this
 * machine under a name of its own (DNS rebinding), and would then read drafts, or write.
 */
export const isLocalHost = (host: string | undefined): boolean => loopback.test(host ?? '');
