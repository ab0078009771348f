package tv.exstream.starter;

/// A step of the first run, in the order in which they are taken.
public enum Step {
    /// Language.
    WELCOME,
    /// The first administrator.
    ACCOUNT,
    /// Whether ffmpeg and hardware work.
    MACHINE,
    /// Where media come from.
    MEDIA,
    /// Which channels to begin with.
    CHANNELS,
    /// Watching, and adding the channels to players.
    WATCH,
}
