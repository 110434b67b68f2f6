import type { PageFacts } from './self-check';

const probe = 'fujiantong.self-check';

/** Of this page, now. */
export function pageFacts(): PageFacts {
  const { origin, pathname } = window.location;
  return {
    address: origin + pathname,
    isSecure: window.isSecureContext,
    userAgent: navigator.userAgent,
    keepsStorage: keepsStorage(),
    size: `${window.innerWidth} × ${window.innerHeight} @ ${window.devicePixelRatio}`,
  };
}

function keepsStorage(): boolean {
  try {
    window.localStorage.setItem(probe, '1');
    window.localStorage.removeItem(probe);
    return true;
  } catch {
    return false;
  }
}
