package tv.exstream.delivery;

import org.springframework.context.event.EventListener;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelAdded;
import tv.exstream.channel.ChannelChanged;
import tv.exstream.channel.ChannelRemoved;
import tv.exstream.channel.Channels;
import tv.exstream.webhook.EventKind;

/// Tells which channels are made, changed and removed.
record ChannelEditNews(News news, Channels channels) {
    @EventListener
    void added(ChannelAdded event) {
        channels.find(event.channel()).ifPresent(added -> tell(EventKind.CHANNEL_ADDED, added));
    }

    @EventListener
    void changed(ChannelChanged event) {
        tell(EventKind.CHANNEL_CHANGED, event.channel());
    }

    @EventListener
    void removed(ChannelRemoved event) {
        tell(EventKind.CHANNEL_REMOVED, event.channel());
    }

    private void tell(EventKind kind, Channel channel) {
        news.tell(kind, new Told.Edited(Told.NamedChannel.of(channel)));
    }
}
