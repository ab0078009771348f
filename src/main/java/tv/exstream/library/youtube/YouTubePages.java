package tv.exstream.library.youtube;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import tv.exstream.library.youtube.LookUps.Turn;
import tv.exstream.live.LivePages;
import tv.exstream.live.SourceAddress;

/// What is live at YouTube. Thread-safe.
///
/// @param lookUps shared with those of videos, so that YouTube is not asked too often by both
record YouTubePages(LookUps lookUps) implements LivePages {
    private static final Turn OF_JOINING = new Turn.Soon(PATIENCE.dividedBy(2));

    @Override
    public boolean has(SourceAddress address) {
        return Page.of(address).isPresent();
    }

    @Override
    public URI stream(SourceAddress address) throws IOException, InterruptedException {
        Page page =
                Page.of(address)
                        .orElseThrow(() -> new IllegalStateException("it is no page: " + address));
        return lookUps.described(page, Optional.empty(), OF_JOINING)
                .live()
                .orElseThrow(
                        () -> new YtDlpException(YtDlpFailure.NOT_YET, "nothing is live there"));
    }
}
