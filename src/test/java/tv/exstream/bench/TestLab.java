package tv.exstream.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tv.exstream.config.CommandLine;
import tv.exstream.config.ConfigReader;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.Processes;
import tv.exstream.process.SearchPath;

/// A lab whose clock runs, on a machine without ffmpeg.
record TestLab(Lab lab, List<String> said) implements AutoCloseable {
    static TestLab in(Path folder) throws InterruptedException {
        Map<String, String> environment = Map.of();
        var processes = new Processes(folder.resolve("notes"), environment, System::nanoTime);
        var config = ConfigReader.read(CommandLine.parse(List.of()), environment);
        List<String> said = new ArrayList<>();
        var tools = FfmpegTools.find(config.ffmpeg(), new SearchPath(List.of()), processes);
        return new TestLab(
                new Lab(
                        folder,
                        Jvm.current("Server", "Child"),
                        new MediaTools(tools, processes),
                        System::nanoTime,
                        () -> StationTest.NOW,
                        Pace.QUICK,
                        Pace.QUICK.soak(),
                        said::add),
                said);
    }

    @Override
    public void close() {
        lab.media().processes().close();
    }
}
