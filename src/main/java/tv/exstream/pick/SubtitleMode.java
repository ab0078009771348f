package tv.exstream.pick;

import java.util.Locale;
import java.util.Optional;

/// Which subtitles are shown.
public enum SubtitleMode {
    NONE,
    /// Those for what is spoken in another language.
    FORCED,
    /// Those that the file marks as its default.
    DEFAULT,
    /// All of a wanted language.
    ANY;

    /// Also as other programs call them. Empty for what is none of them.
    static Optional<SubtitleMode> parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "none", "never", "off" -> Optional.of(NONE);
            case "forced", "only forced" -> Optional.of(FORCED);
            case "default" -> Optional.of(DEFAULT);
            case "any", "always" -> Optional.of(ANY);
            default -> Optional.empty();
        };
    }
}
