package tv.exstream.iptv;

/// What an entry is.
public enum EntryKind {
    /// A channel: sound and pictures that never end.
    LIVE,
    /// A channel without pictures.
    RADIO,
    /// A film or an episode: something with an end.
    VIDEO,
    /// Episodes, which are asked for once the series is kept.
    SERIES;

    /// Whether it never ends, so that it is shown as a channel.
    public boolean isChannel() {
        return this == LIVE || this == RADIO;
    }
}
