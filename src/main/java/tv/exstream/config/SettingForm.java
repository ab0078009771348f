package tv.exstream.config;

import java.util.List;

/// What the text of a setting looks like, so that people are given the right thing to enter it with.
public sealed interface SettingForm {
    /// A whole number from `least` to `most`.
    record WholeNumber(int least, int most) implements SettingForm {}

    /// One of these texts.
    record Choice(List<String> choices) implements SettingForm {
        public Choice {
            choices = List.copyOf(choices);
        }
    }

    /// Those of which there is nothing more to say.
    enum Plain implements SettingForm {
        TEXT,
        /// `true` or `false`.
        FLAG,
        /// Such as `90s` or `14d`.
        LENGTH,
        /// Such as `100GB`.
        SIZE,
        /// Several texts.
        LIST,
        /// Red, green and blue in two hexadecimal digits each.
        COLOUR,
        /// Never shown again.
        SECRET,
    }
}
