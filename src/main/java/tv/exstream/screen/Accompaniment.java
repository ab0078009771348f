package tv.exstream.screen;

import tv.exstream.media.MediaId;

/// What is heard with a screen, again and again.
public sealed interface Accompaniment {
    record Silent() implements Accompaniment {}

    /// A tone of 1,000 Hz.
    record Sine() implements Accompaniment {}

    /// White noise.
    record Noise() implements Accompaniment {}

    /// Short tones of 800 Hz, about one in a second.
    record Beep() implements Accompaniment {}

    /// The first minute of something in the library.
    record Music(MediaId item) implements Accompaniment {}
}
