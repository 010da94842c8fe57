// What the sessions share: a client that is generated from the API document, and what they expect of it.
import createClient from "openapi-fetch";
import type { paths } from "./api.js";

const [baseUrl, token] = process.argv.slice(2);
if (baseUrl === undefined || token === undefined) {
  throw new Error("ADDRESS and TOKEN are missing");
}

export const client = createClient<paths>({
  baseUrl,
  headers: { Authorization: `Bearer ${token}` },
});

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

export function must<T>(answer: Answer<T>): T {
  if (answer.data === undefined) {
    throw new Error(`${answer.response.status} ${JSON.stringify(answer.error)}`);
  }
  return answer.data;
}

// The header with which a read includes what a command has done, in whichever process.
export function after(command: Answer<unknown>) {
  must(command);
  return { "Daybreak-Min-Position": Number(command.response.headers.get("Daybreak-Position")) };
}

export function equal<T>(actual: T, expected: T): void {
  if (actual !== expected) {
    throw new Error(`${String(actual)} is not ${String(expected)}`);
  }
}

// What the sample bank holds may still be on its way into the read tables, and a plan may be being made.
export async function awaited<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 600; tries++) {
    const found = await look();
    if (found !== undefined) {
      return found;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("It does not come");
}

// What is told while it happens, up to the first event of so many kinds, each of which has to come.
export async function told(stream: ReadableStream<Uint8Array> | null, ...kinds: string[]) {
  if (stream === null) {
    throw new Error("Nothing is told");
  }
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = "";
  while (!kinds.every((kind) => text.includes(`event: ${kind}\n`))) {
    const next = await reader.read();
    if (next.done) {
      throw new Error(`It ends before ${kinds.join()}: ${text}`);
    }
    text += decoder.decode(next.value, { stream: true });
  }
  await reader.cancel();
}
