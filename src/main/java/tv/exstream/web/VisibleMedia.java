package tv.exstream.web;

import tv.exstream.account.Role;
import tv.exstream.media.Metadata;

/// What is left of media for whoever sent the request that this thread answers. Thread-safe.
public final class VisibleMedia {
    private VisibleMedia() {}

    /// Whether all of them are to be seen, as those see them who look after channels. Others see what is on.
    public static boolean areAll() {
        return Callers.isAtLeast(Role.OPERATOR);
    }

    /// Whether it is for the age of whoever asks.
    public static boolean have(Metadata known) {
        return Callers.allowance().ratings().allows(known.contentRating());
    }
}
