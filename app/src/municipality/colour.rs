//! Colours by lightness, chroma and hue (OKLCH: Björn Ottosson, “A perceptual color space for image processing”, 2020),
//! and the contrast of two of them.

/// `lightness` 0 to 1, `chroma` from 0 (grey), `hue` in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lch {
    pub lightness: f64,
    pub chroma: f64,
    pub hue: f64,
}

impl Lch {
    /// Of a colour as `#rrggbb`.
    pub fn parse(colour: &str) -> Option<Lch> {
        let [red, green, blue] = linear(colour)?;
        let l = (0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue).cbrt();
        let m = (0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue).cbrt();
        let s = (0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue).cbrt();
        let lightness = 0.210_454_255_3 * l + 0.793_617_785 * m - 0.004_072_046_8 * s;
        let a = 1.977_998_495_1 * l - 2.428_592_205 * m + 0.450_593_709_9 * s;
        let b = 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766 * s;
        Some(Lch { lightness, chroma: a.hypot(b), hue: b.atan2(a).to_degrees().rem_euclid(360.0) })
    }

    /// As `#rrggbb`: what a screen cannot show is made greyer until it can.
    pub fn hex(self) -> String {
        let mut colour = self;
        let mut parts = colour.rgb();
        while parts.iter().any(|part| !(-0.0005..=1.0005).contains(part)) && colour.chroma > 0.001 {
            colour.chroma *= 0.96;
            parts = colour.rgb();
        }
        let byte = |part: f64| {
            let part = part.clamp(0.0, 1.0);
            let curved = if part <= 0.003_130_8 { 12.92 * part } else { 1.055 * part.powf(1.0 / 2.4) - 0.055 };
            format!("{:02x}", (curved * 255.0).round() as u8)
        };
        format!("#{}{}{}", byte(parts[0]), byte(parts[1]), byte(parts[2]))
    }

    fn rgb(self) -> [f64; 3] {
        let (sine, cosine) = self.hue.to_radians().sin_cos();
        let (a, b) = (self.chroma * cosine, self.chroma * sine);
        let l = (self.lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let m = (self.lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let s = (self.lightness - 0.089_484_177_5 * a - 1.291_485_548 * b).powi(3);
        [
            4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
            -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
            -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701 * s,
        ]
    }
}

/// The contrast of two colours: 1 to 21 (WCAG 2.2, "contrast ratio"); 1 when either is no colour.
pub fn contrast(one: &str, other: &str) -> f64 {
    let (Some(one), Some(other)) = (luminance(one), luminance(other)) else { return 1.0 };
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: &str) -> Option<f64> {
    let [red, green, blue] = linear(colour)?;
    Some(0.2126 * red + 0.7152 * green + 0.0722 * blue)
}

/// Red, green and blue as light, 0 to 1.
fn linear(colour: &str) -> Option<[f64; 3]> {
    let hex = colour.strip_prefix('#').filter(|hex| hex.len() == 6 && hex.chars().all(|c| c.is_ascii_hexdigit()))?;
    let number = u32::from_str_radix(hex, 16).ok()?;
    Some([16, 8, 0].map(|shift| {
        let value = f64::from((number >> shift) & 255) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_comes_back_as_it_went() {
        for colour in ["#000000", "#ffffff", "#1d6b4f", "#f2b632", "#0000ff", "#ff0000", "#7f7f7f"] {
            assert_eq!(Lch::parse(colour).unwrap().hex(), colour);
        }
        // As the paper has it: pure red.
        let red = Lch::parse("#ff0000").unwrap();
        assert!((red.lightness - 0.628).abs() < 0.001 && (red.chroma - 0.2577).abs() < 0.001, "{red:?}");
        assert!((red.hue - 29.23).abs() < 0.05, "{red:?}");
        for nonsense in ["", "red", "#fff", "#12345g", "#+12345", "#é2345"] {
            assert_eq!(Lch::parse(nonsense), None, "{nonsense}");
        }
        assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 0.01);
        assert!((contrast("nothing", "#ffffff") - 1.0).abs() < 0.01);
    }
}
