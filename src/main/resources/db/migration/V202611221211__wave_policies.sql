-- A wave chooses its goods by a chain of policies (fefo; zone-order:FAST,fefo; ...): words are checked where they come in.

alter table wave drop constraint wave_strategy_known;
