//! Decimal numbers without rounding until the end: 1.2 million is 1.2e6 to the last bit.

/// A mantissa and a power of ten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Decimal {
    pub(super) mantissa: u64,
    pub(super) exponent: i32,
}

impl Decimal {
    pub(super) const ZERO: Self = Self { mantissa: 0, exponent: 0 };

    /// A whole number.
    pub(super) const fn whole(n: u64) -> Self {
        Self { mantissa: n, exponent: 0 }
    }

    /// Puts a digit behind. Digits past the nineteenth count only by their place.
    pub(super) fn push(&mut self, digit: u8) {
        if self.mantissa < u64::MAX / 10 - 1 {
            self.mantissa = self.mantissa * 10 + u64::from(digit);
        } else {
            self.exponent = self.exponent.saturating_add(1);
        }
    }

    /// Puts a digit behind the decimal mark.
    pub(super) fn push_fraction(&mut self, digit: u8) {
        if self.mantissa < u64::MAX / 10 - 1 {
            self.mantissa = self.mantissa * 10 + u64::from(digit);
            self.exponent = self.exponent.saturating_sub(1);
        }
    }

    /// Times a power of ten.
    pub(super) fn scale(&mut self, power: u8) {
        self.exponent = self.exponent.saturating_add(i32::from(power));
    }

    /// The nearest floating-point number.
    pub(super) fn value(self) -> f64 {
        let m = self.mantissa as f64;
        match self.exponent {
            0 => m,
            // Powers of ten to the 22nd are exact, so one rounding happens.
            e @ 1..=22 => m * POWERS[e as usize],
            e @ -22..=-1 => m / POWERS[(-e) as usize],
            e => m * 10f64.powi(e.clamp(-300, 280)),
        }
    }
}

const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scaling_does_not_round() {
        let mut d = Decimal { mantissa: 12, exponent: -1 };
        d.scale(6);
        assert_eq!(d.value(), 1.2e6);
        let mut d = Decimal::whole(555);
        d.scale(10);
        assert_eq!(d.value(), 5.55e12);
    }

    #[test]
    fn any_length_stays_finite() {
        let mut d = Decimal::ZERO;
        (0..5000).for_each(|i| d.push((i % 10) as u8));
        d.scale(12);
        assert!(d.value().is_finite());
    }
}
