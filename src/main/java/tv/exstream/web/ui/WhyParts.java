package tv.exstream.web.ui;

import java.time.Instant;
import tv.exstream.channel.Channels;
import tv.exstream.collection.Contents;
import tv.exstream.collection.query.Today;
import tv.exstream.config.Config;
import tv.exstream.pick.Explainer;
import tv.exstream.playout.Playouts;
import tv.exstream.session.SubtitleOffers;

/// What the page at `/why` asks. Thread-safe.
record WhyParts(
        Channels channels,
        Contents.Sources sources,
        Explainer explainer,
        SubtitleOffers offers,
        Config config) {
    Playouts playouts() {
        return explainer.playouts();
    }

    Instant now() {
        return explainer.clock().instant();
    }

    /// The day that queries mean.
    Today today() {
        return Today.at(now(), config.timeline().zone());
    }
}
