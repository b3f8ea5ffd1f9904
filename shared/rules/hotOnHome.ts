/** How many of the hot topics the home screen shows; the desk says so to whoever puts them in order. */
export const hotOnHome = 5
