import { createContext, useContext } from 'react';

/** Opens the rows behind a figure; the focus goes back to `opener` afterwards. */
export type OpenFigure = (key: string, opener: HTMLElement) => void;

const OpenFigureContext = createContext<OpenFigure>(() => undefined);

export const OpenFigureProvider = OpenFigureContext.Provider;

/** How whatever shows a figure opens its rows. */
export const useOpenFigure = (): OpenFigure => useContext(OpenFigureContext);
