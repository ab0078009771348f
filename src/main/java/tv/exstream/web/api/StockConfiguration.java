package tv.exstream.web.api;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.exstream.channel.Channels;
import tv.exstream.playout.Playouts;

/// How what there is is counted.
@Configuration(proxyBeanMethods = false)
@Import(StockView.Held.class)
class StockConfiguration {
    @Bean
    StockView.Aired airedChannels(
            Channels channels, Playouts playouts, Present present, Views views) {
        return new StockView.Aired(channels, playouts, present, views.sessions());
    }

    @Bean
    StockView stockView(StockView.Aired aired, StockView.Held held, InstantSource clock) {
        return new StockView(aired, held, clock);
    }
}
