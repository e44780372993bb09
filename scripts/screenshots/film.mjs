// The animation of the README: a hover and a completion, as an animated PNG, which browsers, GitHub and VS Code can play.
import { writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import UPNG from 'upng-js';

/** @typedef {import('playwright-core').Page} Page */

/**
 * @typedef {object} Frame
 * @property {Uint8Array} png
 * @property {number} delay in milliseconds
 */

/** The speed of a fast typist. */
const LETTER_IN_MS = 90;
const COLORS = 128;

export class Film {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    /** @type {Frame[]} */
    this.frames = [];
  }

  /** @param {number} delay the duration of the picture, in milliseconds */
  async show(delay) {
    await pause(250); // until fades have ended
    this.frames.push({ png: await this.page.screenshot({ animations: 'disabled' }), delay });
  }

  /**
   * Types a text, and adds a picture after each letter.
   *
   * @param {string} text
   */
  async type(text) {
    for (const letter of text) {
      await this.page.keyboard.type(letter);
      await this.show(LETTER_IN_MS);
    }
  }

  /** @param {string} file */
  async write(file) {
    const images = this.frames.map(({ png }) => UPNG.decode(toArrayBuffer(png)));
    const [first] = images;
    if (!first) throw new Error('The film has no pictures.');
    const pixels = images.map((image) => UPNG.toRGBA8(image)[0] ?? new ArrayBuffer(0));
    const delays = this.frames.map(({ delay }) => delay);
    await writeFile(file, new Uint8Array(UPNG.encode(pixels, first.width, first.height, COLORS, delays)));
  }
}

/** @param {Uint8Array} bytes */
function toArrayBuffer({ buffer, byteOffset, length }) {
  return buffer.slice(byteOffset, byteOffset + length);
}
