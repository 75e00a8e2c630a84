/** How somebody comes to be bound whom no roster names. */
export const HOW_TO_BIND = '写下住哪一套，由物业或社区核对后绑定。';
