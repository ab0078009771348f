package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.channel.Logos;
import tv.exstream.media.SentPicture;

/// Logos that are drawn from names.
class DrawnLogoTest {
    private static final int WHITE = 0xFFFFFFFF;

    @ParameterizedTest
    @CsvSource({
        "Cinema Classics, CC",
        "Films, FI",
        "The 80s Channel, T8",
        "science & history, SH",
        "Östlich, ÖS",
        "5, 5",
        "…, …",
        "日本 映画, 日映"
    })
    void itSaysTheFirstLettersOfWords(String name, String initials) {
        assertThat(DrawnLogo.initials(name)).isEqualTo(initials);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cinema Classics", "I", "WW", "…", "\uD83D\uDE00", "."})
    void itIsALogoOfUsualSize(String name) throws IOException {
        byte[] png = DrawnLogo.png(name);

        assertThat(SentPicture.of(png, Logos.LIMITS).bytes().remaining()).isLessThan(50_000);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(DrawnLogo.SIZE);
        assertThat(image.getHeight()).isEqualTo(DrawnLogo.SIZE);
        assertThat(image.getRGB(0, 0) >>> 24).as("corners are round").isZero();
    }

    @Test
    void lettersAreWhiteInTheMiddleOfAColourThatTheNameDecides() throws IOException {
        BufferedImage films = ImageIO.read(new ByteArrayInputStream(DrawnLogo.png("Films")));
        BufferedImage again = ImageIO.read(new ByteArrayInputStream(DrawnLogo.png("Films")));
        BufferedImage shows = ImageIO.read(new ByteArrayInputStream(DrawnLogo.png("Shows")));
        int side = DrawnLogo.SIZE / 20;

        assertThat(whites(films)).isBetween(0.04, 0.4);
        assertThat(films.getRGB(side, DrawnLogo.SIZE / 2))
                .isNotEqualTo(WHITE)
                .isEqualTo(again.getRGB(side, DrawnLogo.SIZE / 2))
                .isNotEqualTo(shows.getRGB(side, DrawnLogo.SIZE / 2));
    }

    private static double whites(BufferedImage image) {
        int white = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                white += image.getRGB(x, y) == WHITE ? 1 : 0;
            }
        }
        return white / (double) (image.getWidth() * image.getHeight());
    }
}
