package tv.exstream.library.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The NFO files beside the sample clips, as media centres write them. Some clips have none, so that file names are used as well.
final class Descriptions {
    private static final Map<String, String> NFO =
            Map.of(
                    "Northern Lights/tvshow.nfo",
                    """
                    <tvshow>
                        <title>Northern Lights</title>
                        <year>2021</year>
                        <plot>A winter among people who watch the sky for a living.</plot>
                    </tvshow>
                    """,
                    "Northern Lights/Season 1/Northern Lights - S01E01 - First Light.nfo",
                    """
                    <episodedetails>
                        <title>First Light</title>
                        <showtitle>Northern Lights</showtitle>
                        <season>1</season>
                        <episode>1</episode>
                        <aired>2021-01-04</aired>
                        <plot>The observatory opens its doors, and nobody has brought the key to the telescope.</plot>
                    </episodedetails>
                    """,
                    "Northern Lights/Season 1/Northern Lights - S01E02 - The Long Dusk.nfo",
                    """
                    <episodedetails>
                        <title>The Long Dusk</title>
                        <season>1</season>
                        <episode>2</episode>
                        <aired>2021-01-11</aired>
                        <plot>A storm keeps everybody indoors with one chess set.</plot>
                    </episodedetails>
                    """,
                    "Harbour Watch/tvshow.nfo",
                    """
                    <tvshow>
                        <title>Harbour Watch</title>
                        <plot>Night shifts in a small port where nothing is ever lost for long.</plot>
                    </tvshow>
                    """,
                    "Films/The Paper Moon Express (1987)/The Paper Moon Express (1987).nfo",
                    """
                    <movie>
                        <title>The Paper Moon Express</title>
                        <year>1987</year>
                        <plot>The last steam train of the valley takes a wrong turn and arrives somewhere better.</plot>
                    </movie>
                    """);

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private Descriptions() {}

    /// Writes those that are missing below `folder`.
    static void write(Path folder) throws IOException {
        for (Map.Entry<String, String> nfo : NFO.entrySet()) {
            Path file = folder.resolve(nfo.getKey());
            if (Files.notExists(file)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, DECLARATION + nfo.getValue());
            }
        }
    }
}
