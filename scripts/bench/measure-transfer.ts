import { chromium } from 'playwright-core';

/** Compressed bytes that a first visit of a page takes, answers' heads included. */
export interface Transfer {
  total: number;
  script: number;
  requests: number;
}

/** Opens a page with an empty cache and counts what comes over the wire until it is quiet. */
export async function measureTransfer(url: string, executablePath: string): Promise<Transfer> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    const scripts = new Set<string>();
    const transfer: Transfer = { total: 0, script: 0, requests: 0 };
    session.on('Network.responseReceived', ({ requestId, type }) => {
      if (type === 'Script') scripts.add(requestId);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      transfer.requests++;
      transfer.total += encodedDataLength;
      if (scripts.has(requestId)) transfer.script += encodedDataLength;
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    return transfer;
  } finally {
    await browser.close();
  }
}
