/** An answer to a fact. A list of codes is a whole set; a map says yes or no to some of its codes. */
export type Answer = boolean | number | string | readonly string[] | Readonly<Record<string, boolean>>
