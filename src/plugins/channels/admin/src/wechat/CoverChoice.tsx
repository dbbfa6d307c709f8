import { Button, Flex, Typography } from '@strapi/design-system';
import { useStrapiApp } from '@strapi/strapi/admin';
import { useState, type ComponentType } from 'react';

interface Asset {
  readonly documentId?: string;
  readonly name: string;
}

/** The media library's own dialog, as it registers it. */
type Library = ComponentType<{
  readonly allowedTypes: readonly string[];
  readonly multiple: boolean;
  readonly onClose: () => void;
  readonly onSelectAssets: (assets: readonly Asset[]) => void;
}>;

interface Props {
  /** A picture's documentId. */
  readonly cover: string | null;
  readonly choose: (cover: string | null) => void;
}

/** The cover of articles that have no picture of their own. */
export function CoverChoice({ cover, choose }: Props) {
  const Dialog = useStrapiApp('CoverChoice', ({ components }) => components['media-library']) as
    Library | undefined;
  const [open, setOpen] = useState(false);
  const [name, setName] = useState<string>();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="p" fontWeight="semiBold" variant="pi">
        默认封面
      </Typography>
      <Typography tag="p" textColor="neutral600">
        {cover
          ? `已选${name ? `：${name}` : '好一张图片'}。`
          : '没有选：自己没有封面的信息用正文的第一张图片，再没有就用一张素色图片。'}
      </Typography>
      <Flex gap={2}>
        <Button size="S" variant="secondary" disabled={!Dialog} onClick={() => setOpen(true)}>
          从媒体库选择封面
        </Button>
        {cover ? (
          <Button size="S" variant="tertiary" onClick={() => choose(null)}>
            不用默认封面
          </Button>
        ) : null}
      </Flex>
      {open && Dialog ? (
        <Dialog
          allowedTypes={['images']}
          multiple={false}
          onClose={() => setOpen(false)}
          onSelectAssets={([asset]) => {
            setOpen(false);
            if (!asset?.documentId) return;
            setName(asset.name);
            choose(asset.documentId);
          }}
        />
      ) : null}
    </Flex>
  );
}
