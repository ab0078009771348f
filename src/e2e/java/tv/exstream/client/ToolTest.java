package tv.exstream.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The launcher installs what the tests drive.
class ToolTest {
    private static final Pattern LIST = Pattern.compile("(?s)(?:test|client)_tools=\"(.*?)\"");

    @Test
    void theLauncherInstallsThePackagesOfEveryTool() throws IOException {
        Map<String, List<String>> installed = packagesByProgram();

        for (Tool tool : Tool.values()) {
            if (tool != Tool.FFMPEG) {
                assertThat(installed.get(tool.program()))
                        .as("packages of %s", tool.program())
                        .containsExactlyElementsOf(tool.packages());
            }
        }
    }

    private static Map<String, List<String>> packagesByProgram() throws IOException {
        Map<String, List<String>> packages = new HashMap<>();
        Matcher lists = LIST.matcher(Files.readString(Path.of("exstreamtv")));
        while (lists.find()) {
            for (String entry : lists.group(1).split("\\s+")) {
                String[] parts = entry.split(":");
                packages.put(parts[0], Arrays.asList(parts[1].split(",")));
            }
        }
        return packages;
    }
}
