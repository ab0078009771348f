package tv.exstream.web.api;

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
    StockView.Aired airedChannels(Channels channels, Playouts playouts, ChannelStateView states) {
        return new StockView.Aired(channels, playouts, states::states);
    }

    @Bean
    StockView stockView(StockView.Aired aired, StockView.Held held) {
        return new StockView(aired, held);
    }
}
