package tv.exstream.subtitle;

import java.util.Locale;

/// When viewers may choose subtitles.
public enum Choosing {
    /// Where none are drawn into the picture.
    AUTO,
    /// Always.
    ON,
    /// Never.
    OFF;

    /// As it is written in the configuration.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
