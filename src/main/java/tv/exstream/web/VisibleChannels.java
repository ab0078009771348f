package tv.exstream.web;

import java.util.List;
import tv.exstream.account.Allowance;
import tv.exstream.channel.Channel;

/// What is left of channels for whoever sent the request that this thread answers. Thread-safe.
public final class VisibleChannels {
    private VisibleChannels() {}

    /// In the same order.
    public static List<Channel> of(List<Channel> channels) {
        Allowance allowance = Callers.allowance();
        return channels.stream().filter(allowance::shows).toList();
    }

    public static boolean have(Channel channel) {
        return Callers.allowance().shows(channel);
    }
}
