package tv.exstream.ffmpeg;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tv.exstream.media.AudioStream;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;
import tv.exstream.media.SubtitleStream;
import tv.exstream.rendition.RenditionRequest;

/// Frames to be made.
///
/// @param from the first media frame wanted
/// @param to the frame after the last, at most [RenditionRequest#frames]
/// @param accelerator what decodes and encodes its pictures, where they are encoded
public record FillOrder(
        RenditionRequest request, long from, long to, FillMethod method, Accelerator accelerator) {
    public FillOrder {
        if (from < 0 || from >= to) {
            throw new IllegalArgumentException(
                    "frames %d..%d of %s must be a range".formatted(from, to, request.item().id()));
        }
    }

    /// One that is made by the processor.
    public FillOrder(RenditionRequest request, long from, long to, FillMethod method) {
        this(request, from, to, method, Accelerator.SOFTWARE);
    }

    public MediaItem item() {
        return request.item();
    }

    public Profile profile() {
        return request.profile();
    }

    /// The stream that is drawn into the picture, when there is one.
    Optional<SubtitleStream> drawnSubtitle() {
        OptionalInt wanted = request.treatment().subtitle();
        return item().file().subtitles().stream()
                .filter(stream -> wanted.isPresent() && stream.index() == wanted.getAsInt())
                .findFirst();
    }

    /// The stream that is heard first; empty for silence.
    Optional<AudioStream> heard() {
        return request.treatment().heard(item().file());
    }

    /// All streams that are heard, each once, that of [#heard] first.
    List<Optional<AudioStream>> sounds() {
        return request.tracks().streams();
    }
}
