package tv.exstream.prepare;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
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
        return new WatermarkPreviews(
                new MarkCatalogue(watermarks, channels, logos, pictures),
                painter(folder),
                pictures);
    }

    /// @param folder for files and processes
    public static GraphicPreviews graphics(InstantSource clock, Path folder) {
        return new GraphicPreviews(painter(folder), clock, folder.resolve("overlays"));
    }

    /// @param folder for files and processes
    public static Cards cards(Path folder) {
        Processes processes = processes(folder);
        return new Cards(
                tools(processes), processes, new ProcessBudget(2, 1), folder.resolve("cards"));
    }

    private static PreviewPainter painter(Path folder) {
        Processes processes = processes(folder);
        return new PreviewPainter(tools(processes), processes, new ProcessBudget(2, 1));
    }

    private static Processes processes(Path folder) {
        return new Processes(folder.resolve("children"), System.getenv(), System::nanoTime);
    }

    private static FfmpegTools tools(Processes processes) {
        try {
            return FfmpegTools.find(
                    new Config.Ffmpeg("", "", 0), SearchPath.of(System.getenv("PATH")), processes);
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
