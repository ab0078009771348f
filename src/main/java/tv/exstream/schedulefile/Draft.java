package tv.exstream.schedulefile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tv.exstream.schedule.sequential.Content;

/// What one file says for itself, before what it uses is looked up.
///
/// @param imports names of files, as written
/// @param contents by key, without those that something is wrong with
/// @param contentKeys all keys, so that a content is not also reported as missing when something is wrong with it
/// @param playout without those that something is wrong with
/// @param playoutPlace where that section is or would be
/// @param playoutEntries how many entries it has, those that something is wrong with included
record Draft(
        String name,
        String description,
        List<Placed<String>> imports,
        Map<String, Content> contents,
        Set<String> contentKeys,
        Map<String, Placed<List<ReadDirective>>> sequences,
        List<ReadDirective> reset,
        List<ReadDirective> playout,
        Place playoutPlace,
        int playoutEntries) {}
