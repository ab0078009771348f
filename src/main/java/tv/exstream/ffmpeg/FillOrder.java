package tv.exstream.ffmpeg;

import java.nio.file.Path;
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
/// @param hearing what is made of its sound
public record FillOrder(
        RenditionRequest request,
        long from,
        long to,
        FillMethod method,
        Accelerator accelerator,
        Hearing hearing) {
    public FillOrder {
        if (from < 0 || from >= to) {
            throw new IllegalArgumentException(
                    "frames %d..%d of %s must be a range".formatted(from, to, request.item().id()));
        }
    }

    /// One that is made by the processor, with all its sound.
    public FillOrder(RenditionRequest request, long from, long to, FillMethod method) {
        this(request, from, to, method, Accelerator.SOFTWARE);
    }

    /// One with all its sound.
    public FillOrder(
            RenditionRequest request,
            long from,
            long to,
            FillMethod method,
            Accelerator accelerator) {
        this(request, from, to, method, accelerator, Hearing.ALL);
    }

    /// The same frames with so much of their sound.
    public FillOrder with(Hearing other) {
        return new FillOrder(request, from, to, method, accelerator, other);
    }

    /// What is left of it from a frame on, made by another accelerator.
    public FillOrder goingOn(long at, Accelerator other) {
        return new FillOrder(request, at, to, method, other, hearing);
    }

    /// The same frames, made of the same file at another place.
    public FillOrder readAt(Path place) {
        return new FillOrder(request.readAt(place), from, to, method, accelerator, hearing);
    }

    public MediaItem item() {
        return request.item();
    }

    public Profile profile() {
        return request.profile();
    }

    /// The stream that is drawn into the picture, when there is one.
    public Optional<SubtitleStream> drawnSubtitle() {
        OptionalInt wanted = request.treatment().subtitle();
        return item().file().subtitles().stream()
                .filter(stream -> wanted.isPresent() && stream.index() == wanted.getAsInt())
                .findFirst();
    }

    /// The stream that is heard first; empty for silence.
    Optional<AudioStream> heard() {
        return sounds().getFirst();
    }

    /// All streams that are made, each once, that of [#heard] first; at least one, and silence where there is no stream.
    public List<Optional<AudioStream>> sounds() {
        return hearing.of(request.tracks().streams());
    }
}
