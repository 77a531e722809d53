/** A row of whole numbers that grows. */
export class Growing {
  values = new Int32Array(64);
  length = 0;

  last(): number | undefined {
    return this.length === 0 ? undefined : this.values[this.length - 1];
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = new Int32Array(this.length * 2);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.length++] = value;
  }
}
