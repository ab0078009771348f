package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.media.PictureFormat;
import tv.exstream.source.RemotePath;
import tv.exstream.source.SourceId;

class InputFileTest {
    @Test
    @DisplayName("H27 the name stands after -i with file: in front")
    void aNameCannotBeAnOptionOrAProtocol() {
        assertThat(new InputFile(Path.of("/media/-i http:x\n%d")).args())
                .endsWith("-i", "file:/media/-i http:x\n%d");
    }

    @Test
    @DisplayName("H30 nothing but this file is opened")
    void onlyFormatsThatReferToNoOtherFileAreRead() {
        var args = new InputFile(Path.of("/media/a.mp4")).args();

        assertThat(args).containsSubsequence("-protocol_whitelist", "file");
        String formats = args.get(args.indexOf("-format_whitelist") + 1);
        assertThat(formats.split(","))
                .contains("mov", "matroska", "mpegts", "avi", "mp3", "flac")
                .doesNotContain("hls", "dash", "concat", "image2", "lavfi", "sdp", "tee");
    }

    @Test
    @DisplayName("H30 a picture is opened by itself: no name makes it a sequence of others")
    void aPictureIsOneFile() {
        var args = new InputFile(Path.of("/media/%03d.png"), Optional.of(PictureFormat.PNG)).args();

        assertThat(args)
                .containsSubsequence("-protocol_whitelist", "file")
                .containsSubsequence(
                        "-format_whitelist", "jpeg_pipe,png_pipe,webp_pipe,gif", "-f", "png_pipe")
                .endsWith("-i", "file:/media/%03d.png");
    }

    @Test
    void aRelativePathIsAMistake() {
        assertThatThrownBy(() -> new InputFile(Path.of("a.mp4")))
                .hasMessage("input file must be absolute: a.mp4");
    }

    @Test
    void aFileOfASourceIsANameThatBecomesAnAddressWhenTheProgramStarts() {
        var path = new RemotePath(new SourceId(3), "films/a b.mkv").path();

        assertThat(new InputFile(path).args())
                .containsSequence("-protocol_whitelist", "http,tcp")
                .endsWith("-i", "exstreamtv-remote:3/films/a+b.mkv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.strm", "7.yml"})
    @DisplayName(
            "H30 a file of a source is no playlist, also when it is called like a file with an address in it")
    void aFileOfASourceIsNoPlaylist(String name) {
        var args = new InputFile(new RemotePath(new SourceId(3), "series/" + name).path()).args();
        var pointed = new InputFile(Path.of("/media").resolve(name)).args();

        assertThat(args).endsWith("-i", "exstreamtv-remote:3/series/" + name);
        assertThat(args.get(args.indexOf("-format_whitelist") + 1).split(","))
                .doesNotContain("hls");
        assertThat(pointed.get(pointed.indexOf("-format_whitelist") + 1).split(","))
                .contains("hls");
    }

    @Test
    void anIndexOfSubtitlesOpensNothingButThePicturesBesideIt() {
        assertThat(new InputFile(Path.of("/films/a.idx")).indexArgs())
                .containsExactly(
                        "-protocol_whitelist",
                        "file",
                        "-format_whitelist",
                        "vobsub,mpeg",
                        "-f",
                        "vobsub",
                        "-i",
                        "file:/films/a.idx");
    }

    @Test
    void textOfASourceIsReadThroughTheDoorAndMayBeNothingButText() {
        var path = new RemotePath(new SourceId(3), "subtitles/11/7.srt").path();

        assertThat(new InputFile(path).textArgs())
                .containsSequence("-protocol_whitelist", "http,tcp")
                .containsSequence("-format_whitelist", "srt,ass,webvtt")
                .endsWith("-i", "exstreamtv-remote:3/subtitles/11/7.srt");
    }
}
