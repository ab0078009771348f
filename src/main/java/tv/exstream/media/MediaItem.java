package tv.exstream.media;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Something playable known to a library.
///
/// @param file as ffprobe describes it
/// @param facts as they are known; its day of release is not guessed from the year
/// @param measurement what else was found out about its file; absent when nobody has measured it
public record MediaItem(
        MediaId id,
        MediaKind kind,
        Title title,
        MediaFile file,
        Facts facts,
        Optional<Measurement> measurement) {
    /// One that nobody has measured.
    public MediaItem(MediaId id, MediaKind kind, Title title, MediaFile file, Facts facts) {
        this(id, kind, title, file, facts, Optional.empty());
    }

    /// One of which nothing further is known.
    public MediaItem(MediaId id, MediaKind kind, Title title, MediaFile file) {
        this(id, kind, title, file, Facts.NONE);
    }

    /// As it is shown by what begins at `start`: with what was measured if that counts by then, else as if nobody had measured it. Equal
    /// for equal pictures and sounds, whatever is measured later.
    public MediaItem shownAt(Instant start) {
        if (measurement.isEmpty()) {
            return this;
        }
        MediaFile shown = isMeasuredFor(start) ? measurement.get().of(file) : file;
        return new MediaItem(id, kind, title, shown, facts);
    }

    /// Whether what was measured counts for what begins at `start`.
    public boolean isMeasuredFor(Instant start) {
        return measurement.filter(known -> !known.from().isAfter(start)).isPresent();
    }

    /// The same with a measurement in place of another one.
    public MediaItem with(Measurement other) {
        return new MediaItem(id, kind, title, file, facts, Optional.of(other));
    }

    /// The same, whose file is read at another place.
    public MediaItem at(Path place) {
        return new MediaItem(id, kind, title, file.at(place), facts, measurement);
    }

    public Duration duration() {
        return file.duration();
    }

    /// Whether it comes from a live source: what it shows depends on when that is, and not on how much was shown before.
    public boolean isLive() {
        return kind == MediaKind.LIVE;
    }

    public Outline outline() {
        return new Outline(id, kind, title, file.path(), file.duration(), facts, file.chapters());
    }
}
