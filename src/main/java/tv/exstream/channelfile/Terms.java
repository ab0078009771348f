package tv.exstream.channelfile;

import java.util.function.Predicate;
import tv.exstream.channel.Channel;

/// On which terms a file is carried out.
///
/// @param lenient whether what it names and is not here is left out
/// @param known which channels whoever sent it may know of; others stay as they are
public record Terms(boolean lenient, Predicate<Channel> known) {}
