package tv.exstream.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tv.exstream.channel.Channel;
import tv.exstream.prepare.ScreenPreviews;
import tv.exstream.rendition.SlateReason;

/// The end points of screens with previews that say what they are.
@Import({ScreenConfiguration.class, ScreenRoutes.class, ScreenPreviewRoutes.class})
public class ScreenParts {
    @Bean
    ScreenPreviews previews() {
        return new ScreenPreviews() {
            @Override
            public byte[] picture(Channel channel, SlateReason reason) {
                return "picture of %s %s".formatted(channel.number(), reason).getBytes(UTF_8);
            }

            @Override
            public byte[] stream(Channel channel, SlateReason reason) {
                return "stream of %s %s".formatted(channel.number(), reason).getBytes(UTF_8);
            }
        };
    }
}
