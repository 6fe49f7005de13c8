import 'vue'

declare module 'vue' {
  interface HTMLAttributes {
    /** What tests and styles hold on to. */
    [name: `data-${string}`]: string | number | boolean | undefined
  }
}
