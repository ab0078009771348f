package tv.exstream.library.remote;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tv.exstream.media.AudioStream;
import tv.exstream.media.Chapter;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaFile;
import tv.exstream.media.SubtitleStream;
import tv.exstream.media.VideoStream;

/// What a source says is in a file; as [MediaFile] has it. Immutable.
public record Contents(
        Duration duration,
        List<VideoStream> video,
        List<AudioStream> audio,
        List<SubtitleStream> subtitles,
        List<Chapter> chapters) {
    public Contents {
        video = List.copyOf(video);
        audio = List.copyOf(audio);
        subtitles = List.copyOf(subtitles);
        chapters = List.copyOf(chapters);
    }

    /// Subtitles in files of their own, which are there wherever the file itself is played from.
    List<SubtitleStream> beside() {
        return subtitles.stream().filter(each -> each.beside().isPresent()).toList();
    }

    MediaFile at(Path path, Fingerprint fingerprint) {
        return new MediaFile(path, fingerprint, duration, video, audio, subtitles, chapters);
    }
}
