package tv.exstream.channelfile;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;
import tv.exstream.channel.Alternative;
import tv.exstream.media.Profile;
import tv.exstream.pick.Preferences;

/// A channel as a file has it. What is absent stays as it is, and is the usual one where the channel is new.
///
/// @param number by which it is known here and elsewhere
/// @param zone whose civil days its schedule follows
/// @param profile its house format
/// @param streams which streams it prefers
/// @param watermark the name of one that is here or in the file, `default` or `none`
/// @param graphics names of those that are here or in the file
/// @param schedule its rules
/// @param edits all that is changed by hand about single places of its timeline, as [EditNames] has it
record ChannelText(
        String number,
        String name,
        Optional<String> zone,
        Optional<String> group,
        Optional<Boolean> hidden,
        Optional<Profile> profile,
        Optional<List<Alternative>> alternatives,
        Optional<Preferences> streams,
        Optional<String> watermark,
        Optional<List<String>> graphics,
        Optional<ObjectNode> schedule,
        Optional<List<ObjectNode>> edits) {}
