import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs a command in the repository and collects its output.
 * @returns {Promise<{code: number, output: string, stdout: string}>} `output` is stdout and stderr as they came
 */
export function collect(command, args, { env = {}, timeoutMs = 0 } = {}) {
  return new Promise((resolve) => {
    let output = '';
    let stdout = '';
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm is a .cmd file there
      shell: process.platform === 'win32',
    });
    const late = timeoutMs > 0 ? setTimeout(() => child.kill('SIGKILL'), timeoutMs) : undefined;
    child.stdout.on('data', (chunk) => {
      output += chunk;
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: output + error.message, stdout }));
    child.on('close', (code) => {
      clearTimeout(late);
      resolve({ code: code ?? 1, output, stdout });
    });
  });
}

/** Runs a command of this Node. */
export function collectNode(args, options) {
  return collect(process.execPath, args, options);
}
