package tv.exstream.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tv.exstream.ffmpeg.FillCommand;
import tv.exstream.ffmpeg.FillMethod;
import tv.exstream.ffmpeg.FillOrder;
import tv.exstream.ffmpeg.Materials;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;
import tv.exstream.rendition.RenditionRequest;

/// The ffmpeg that fills a rendition, by itself, with nobody who takes what it makes.
final class BareFill {
    private BareFill() {}

    /// The processor time that it needs for a whole item.
    ///
    /// @throws IOException when it fails
    static Duration cpu(Lab lab, MediaItem item, FillMethod method)
            throws IOException, InterruptedException {
        var tools = lab.media().tools();
        var request = new RenditionRequest(item, Profile.HD_720);
        var order = new FillOrder(request, 0, request.frames(), method);
        List<String> command = new ArrayList<>(List.of(tools.ffmpeg().toString()));
        command.addAll(
                FillCommand.of(order, tools.capabilities(), new Materials(lab.work()))
                        .command()
                        .args());
        var meter = new ProcessMeter(ProcessHandle.current());
        Duration before = meter.childrenCpu();
        int code =
                new ProcessBuilder(command)
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.DISCARD)
                        .start()
                        .waitFor();
        if (code != 0) {
            throw new IOException("ffmpeg must end with 0: " + code);
        }
        return meter.childrenCpu().minus(before);
    }
}
