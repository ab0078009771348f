package tv.exstream.schedule;

import tv.exstream.channel.ChannelId;

/// Tells that a person has changed the rules of a channel or a place of its timeline, which is to be planned anew.
public record RulesChanged(ChannelId channel) {}
