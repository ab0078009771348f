package tv.exstream.schedulefile;

import java.util.List;
import java.util.Map;
import tv.exstream.schedule.sequential.Content;

/// What one file says for itself, before what it uses is looked up.
///
/// @param imports names of files, as written
/// @param contents by key, without those that something is wrong with
/// @param contentPlaces where each content is, by key; also those that something is wrong with, so that they are not reported as missing too
/// @param playout without those that something is wrong with
/// @param playoutPlace where that section is or would be
/// @param playoutEntries how many entries it has, those that something is wrong with included
record Draft(
        String name,
        String description,
        List<Placed<String>> imports,
        Map<String, Content> contents,
        Map<String, Place> contentPlaces,
        Map<String, Placed<List<ReadDirective>>> sequences,
        List<ReadDirective> reset,
        List<ReadDirective> playout,
        Place playoutPlace,
        int playoutEntries) {}
