package tv.exstream.prepare;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Logos;
import tv.exstream.config.Config;
import tv.exstream.overlay.Watermarks;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.PreviewPainter;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.Processes;
import tv.exstream.process.SearchPath;

/// Previews by the ffmpeg of this machine, and pictures for them.
public final class WatermarkStudio {
    private WatermarkStudio() {}

    /// @param folder for files and processes
    public static WatermarkPreviews previews(
            Watermarks watermarks, Channels channels, Logos logos, Path folder) {
        Path pictures = folder.resolve("overlays");
        var processes =
                new Processes(folder.resolve("children"), System.getenv(), System::nanoTime);
        try {
            var tools =
                    FfmpegTools.find(
                            new Config.Ffmpeg("", "", 0),
                            SearchPath.of(System.getenv("PATH")),
                            processes);
            return new WatermarkPreviews(
                    new MarkCatalogue(watermarks, channels, logos, pictures),
                    new PreviewPainter(tools, processes, new ProcessBudget(2, 1)),
                    pictures);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// A square picture of one colour as PNG.
    public static byte[] square(int side, int rgb) {
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int n = 0; n < side * side; n++) {
            picture.setRGB(n % side, n / side, rgb);
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
