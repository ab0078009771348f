package tv.exstream.web;

import tv.exstream.account.RatingLimit;
import tv.exstream.guide.Guide;
import tv.exstream.guide.NowNext;
import tv.exstream.guide.Xmltv;
import tv.exstream.session.HlsStreams;
import tv.exstream.session.HlsSubtitles;

/// What is left of programmes for whoever sent the request that this thread answers: slates are in the place of those that are not for
/// that age, and guides do not name them. Thread-safe.
public final class VisibleProgrammes {
    private VisibleProgrammes() {}

    public static HlsStreams of(HlsStreams streams) {
        return streams.seenBy(limit());
    }

    public static HlsSubtitles of(HlsSubtitles subtitles) {
        return subtitles.seenBy(limit());
    }

    public static Guide of(Guide guide) {
        return guide.seenBy(limit());
    }

    public static Xmltv of(Xmltv guide) {
        return guide.seenBy(limit());
    }

    public static NowNext of(NowNext on) {
        return on.seenBy(limit());
    }

    private static RatingLimit limit() {
        return Callers.allowance().ratings();
    }
}
