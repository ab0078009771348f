package tv.exstream.media;

import java.util.Locale;

/// In which items places for breaks are looked for.
public enum BreakSearch {
    /// In none.
    OFF,
    /// In those that have no chapters, which say where breaks are.
    UNCHAPTERED,
    /// In all.
    ALL;

    /// As it is written in the configuration.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
