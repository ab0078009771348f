package tv.exstream.library.youtube;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.Processes;
import tv.exstream.process.SearchPath;
import tv.exstream.source.InMemorySecrets;
import tv.exstream.source.InMemorySources;

/// YouTube as a program in the place of yt-dlp tells of it, for tests of other packages.
public final class StandInYouTube {
    private static final String SCRIPT =
            """
            #!/bin/sh
            echo "$*" >>%1$s/calls
            cat %1$s/answer
            """;

    private final Path folder;

    /// @param folder in which the program and what it answers are
    public StandInYouTube(Path folder) throws IOException {
        this.folder = folder;
        Path program = folder.resolve("yt-dlp");
        Files.writeString(program, SCRIPT.formatted(folder));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    public SourceClient client(Processes processes, Instant now) {
        var program =
                new YtDlp(
                        new YtDlp.Parts(
                                folder.resolve("yt-dlp").toString(),
                                new SearchPath(List.of()),
                                processes,
                                new ProcessBudget(2, 1),
                                () -> now));
        var lookUps = new LookUps(program::video, () -> 60, () -> now, _ -> {});
        return new YouTubeClient(
                program, lookUps, new Visitor(new InMemorySources(), new InMemorySecrets()));
    }

    /// Has one video, whose picture and sound are at these addresses.
    public void has(String id, String picture, String sound) throws IOException {
        String answer =
                """
                {"id":"%s","title":"Apart","duration":14,"formats":[
                 {"format_id":"137","vcodec":"avc1.640028","acodec":"none","height":1080,
                  "protocol":"https","url":"%s"},
                 {"format_id":"140","vcodec":"none","acodec":"mp4a.40.2",
                  "protocol":"https","url":"%s"}]}
                """;
        Files.writeString(folder.resolve("answer"), answer.formatted(id, picture, sound));
    }

    /// How often it was asked.
    public int calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls")).size();
    }
}
