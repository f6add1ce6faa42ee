/** Floating-point sums differ in their last digits when they are added in another order: bounds allow for that much. */
export const ROUNDING = 1e-9
